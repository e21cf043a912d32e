function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const parts = "caption col colgroup tbody td tfoot th thead tr";
const raw = "script style title iframe textarea xmp";
const inHead = "base link meta script style title";
const empty = "area base br embed hr img input link meta wbr";
const border = "caption html table td th";
const block =
  "address article aside blockquote center details dir div dl fieldset figcaption figure footer header hgroup main menu nav ol pre search section summary ul";
const closing = `${block} dd dt h1 h2 h3 h4 h5 h6 hr li p`;

/** Elements whose content is never displayed. */
export const notShown = names("head script style title textarea");

/** Elements whose content is no markup. */
export const rawText = names(raw);

/** Elements that an end tag of something else does not close. */
export const special = names(`${closing} ${parts} ${raw} ${empty} ${border} body button head`);

/** Those that are reopened after a block has closed them. */
export const formatting = names("a b big code em font i s small strike strong tt u");

/** The end tag of any of them ends any other. */
export const headings = names("h1 h2 h3 h4 h5 h6");

/** Their end tag closes everything that is open in them. */
export const blocks = names(`${block} button dd dt li`);

/** They close an open paragraph. */
export const closesParagraph = names(`${closing} xmp`);

/** They leave closed what formatting a block has closed. */
export const keepsClosed = names(`${closing} ${inHead} iframe table textarea`);

/** Elements without content and without end tag. */
export const voids = names(empty);

/** Elements that go into the head wherever it is still open. */
export const headOnly = names(inHead);

/** What they build follows rules of its own, or depends on how new the browser is: too rare in an invitation to be worth their weight. */
export const uncertain = names(
  "applet basefont bgsound dialog form frame frameset image keygen listing marquee math nobr noembed noframes noscript object optgroup option param plaintext rb rp rt rtc search select source svg template track",
);

/** Those that the next piece of their kind ends silently. */
export const endedSilently = names("dd dt li p");

const plainScope = names(border);
const buttonScope = names(`${border} button`);
const listScope = names(`${border} ol ul`);
const tableScope = names("html table");

/** Elements that only count in a table. */
export const tableParts = names(parts);

/** Nothing of theirs counts where text stands. */
export const ignoredInBody = names(`${parts} body head html`);

/** What borders the search for an open element of this name. */
export function bordersFor(name: string): ReadonlySet<string> {
  if (name === "p") return buttonScope;
  if (name === "li") return listScope;
  return name === "table" || tableParts.has(name) ? tableScope : plainScope;
}
