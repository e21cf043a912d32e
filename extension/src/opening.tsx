/** The same skeleton that the page shows before any script, so that nothing moves until there is something to read. */
export function Opening() {
  return (
    <main className="opening" aria-busy="true">
      <h1>Turnabout</h1>
      <span></span>
      <span></span>
      <span></span>
    </main>
  );
}
