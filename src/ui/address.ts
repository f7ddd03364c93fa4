/** A change to one parameter of an address; undefined removes it. */
type Changes = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The path with some parameters of its query changed and the rest kept, in their order: what sorts, filters and pages a list. */
export function withQuery(path: string, changes: Changes): string {
  const [address = "", query = ""] = path.split("#")[0]!.split("?");
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    parameters.delete(name);
    const values = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
    for (const each of values) parameters.append(name, each);
  }
  const changed = parameters.toString();
  return changed ? `${address}?${changed}` : address;
}

/** The parameters of a path's query, in order. */
export function queryOf(path: string): [string, string][] {
  return [...new URLSearchParams(path.split("#")[0]!.split("?")[1] ?? "")];
}
