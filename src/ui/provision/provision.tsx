import type { Child, PropsWithChildren } from "hono/jsx";

interface ProvisionProps {
  /** What numbers it: "1", "a)", or a change of number. */
  label?: Child | undefined;
  /** The verb that opens a recital, "Recordando"; set in italics as in the texts themselves. */
  call?: Child | undefined;
  id?: string | undefined;
  /** Wordings in dispute, notes, evidence: about the provision, not of it. */
  positions?: Child | undefined;
  /** Provisions under this one. */
  items?: Child | undefined;
}

/** One provision of a text, its number in a column of its own so that the eye finds it. */
export function Provision({
  label,
  call,
  id,
  positions,
  items,
  children,
}: PropsWithChildren<ProvisionProps>) {
  return (
    <div class="provision" id={id}>
      <span class="label">{label}</span>
      <div class="provision-text">
        {call && <em class="call-word">{call} </em>}
        {children}
        {positions && <div class="positions">{positions}</div>}
        {items}
      </div>
    </div>
  );
}

/** The phrase that opens a series of clauses: "encarga al Secretario General". */
export function Call({ children }: PropsWithChildren) {
  return <p class="call">{children}</p>;
}
