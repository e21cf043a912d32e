/** Stands in for office.js: a task pane outside Outlook, which says it is ready and has no item open. */
export const officeStub = `window.Office = {
  onReady: (callback) => {
    const info = { host: null, platform: null };
    if (callback) callback(info);
    return Promise.resolve(info);
  },
  context: { mailbox: undefined, requirements: { isSetSupported: () => false } },
};`;
