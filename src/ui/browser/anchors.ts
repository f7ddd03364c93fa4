/**
 * Leaves links within the page to the browser. Turbo would ask the server for the page anew, and with it lose what a
 * form that came back with errors holds: it looks for "#" at the start of the whole address.
 */
export function followAnchorsInPlace() {
  document.addEventListener("turbo:click", (event) => {
    const { url } = (event as CustomEvent<{ url: string }>).detail;
    const [page, anchor] = url.split("#");
    if (anchor !== undefined && page === location.href.split("#")[0]) event.preventDefault();
  });
}
