/** What a spec puts into the page as `window.outlook` before it loads: the appointment that is open beside the pane. */
export interface OpenAppointment {
  readonly mode: "compose" | "read";
  readonly subject: string;
  readonly people: readonly { readonly emailAddress: string; readonly displayName: string }[];
  /** Instants, ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly bodyType: "html" | "text";
  readonly body: string;
  /** As Outlook names it; `null` while it was never saved. */
  readonly itemId: string | null;
  /** The part of the body that is selected; "" where the cursor stands outside it. */
  readonly selected: string;
  /** Calls that Outlook refuses, by their name. */
  readonly refused: readonly string[];
}

/** Stands in for office.js: says it is ready, and answers for the appointment in `window.outlook`, if there is one. */
export const officeStub = `(() => {
  const open = window.outlook;
  const later = (done, result) => setTimeout(() => done(result), 0);
  const give = (name, done, act) => {
    if (open.refused.includes(name)) later(done, { status: "failed", error: { name: "Refused", message: name } });
    else later(done, { status: "succeeded", value: act() });
  };
  const mustFit = (type) => {
    if (type !== open.bodyType) throw new Error("The body is " + open.bodyType + ", not " + type);
  };
  const textOf = (html) =>
    new DOMParser().parseFromString(html.replace(/<(br|\\/p|\\/li|\\/div)\\b[^>]*>/g, "\\n$&"), "text/html").body.textContent;
  const readable = (name, act) => ({ getAsync: (done) => give(name, done, act) });
  const composed = () => ({
    itemType: "appointment",
    subject: readable("subject", () => open.subject),
    requiredAttendees: readable("requiredAttendees", () => open.people),
    optionalAttendees: readable("optionalAttendees", () => []),
    start: readable("start", () => new Date(open.start)),
    end: readable("end", () => new Date(open.end)),
    body: {
      getTypeAsync: (done) => give("getTypeAsync", done, () => open.bodyType),
      getAsync: (type, done) => give("getAsync", done, () => (mustFit(type), open.body)),
      prependAsync: (text, { coercionType }, done) =>
        give("prependAsync", done, () => {
          mustFit(coercionType);
          const top = /<body[^>]*>/i.exec(open.body);
          const at = open.bodyType === "html" && top ? top.index + top[0].length : 0;
          open.body = open.body.slice(0, at) + text + open.body.slice(at);
        }),
      setSelectedDataAsync: (text, { coercionType }, done) =>
        give("setSelectedDataAsync", done, () => {
          mustFit(coercionType);
          const at = open.body.indexOf(open.selected);
          open.body = open.body.slice(0, at) + text + open.body.slice(at + open.selected.length);
        }),
    },
    getSelectedDataAsync: (type, done) =>
      give("getSelectedDataAsync", done, () => ({
        data: open.bodyType === "html" ? textOf(open.selected) : open.selected,
        sourceProperty: open.selected === "" ? "subject" : "body",
      })),
    getItemIdAsync: (done) =>
      open.itemId === null
        ? later(done, { status: "failed", error: { name: "ItemNotSaved", message: "Never saved." } })
        : give("getItemIdAsync", done, () => open.itemId),
  });
  const read = () => ({ itemType: "appointment", subject: open.subject, itemId: open.itemId });
  const mailbox = open && {
    get item() {
      return open.mode === "compose" ? composed() : read();
    },
    // Outlook's own ids differ from Graph's in two characters.
    convertToRestId: (id) => id.replaceAll("/", "-").replaceAll("+", "_"),
    addHandlerAsync: (event, handler) => window.addEventListener(event, handler),
  };
  window.Office = {
    onReady: (callback) => {
      const info = { host: open ? "Outlook" : null, platform: null };
      if (callback) callback(info);
      return Promise.resolve(info);
    },
    context: { mailbox, requirements: { isSetSupported: () => Boolean(open) } },
  };
})();`;
