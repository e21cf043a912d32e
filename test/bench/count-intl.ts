/** How often a piece of work built a formatter and how often it formatted something. */
export interface IntlCalls {
  readonly built: number;
  readonly formatted: number;
}

const formattingMethods = ["formatToParts", "formatRange", "formatRangeToParts"] as const;
const localeMethods = ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const;

/** Counts `work`'s calls of `Intl.DateTimeFormat`, of formatters built before too, and of `Date`'s locale methods. */
export function countIntl(work: () => unknown): IntlCalls {
  const calls = { built: 0, formatted: 0 };
  const original = Intl.DateTimeFormat;
  const prototype = original.prototype;
  const restore: (() => void)[] = [];

  Intl.DateTimeFormat = new Proxy(original, {
    construct(target, args: [string?, Intl.DateTimeFormatOptions?]) {
      calls.built += 1;
      return new target(...args);
    },
    apply(target, _, args: [string?, Intl.DateTimeFormatOptions?]) {
      calls.built += 1;
      return target(...args);
    },
  });
  restore.push(() => (Intl.DateTimeFormat = original));

  const patch = (holder: object, name: string, counted: PropertyDescriptor) => {
    const before = Object.getOwnPropertyDescriptor(holder, name);
    if (!before) return;
    Object.defineProperty(holder, name, { ...before, ...counted });
    restore.push(() => Object.defineProperty(holder, name, before));
  };
  const counting = (method: Function) =>
    function (this: unknown, ...args: unknown[]): unknown {
      calls.formatted += 1;
      return Reflect.apply(method, this, args);
    };
  for (const name of formattingMethods) patch(prototype, name, { value: counting(prototype[name]) });
  for (const name of localeMethods) patch(Date.prototype, name, { value: counting(Date.prototype[name]) });
  const format = Object.getOwnPropertyDescriptor(prototype, "format")?.get;
  if (format) patch(prototype, "format", { get: counting(format) });

  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return calls;
}
