import { within } from "../connect/within.ts";

/** How Outlook answers: by calling back, https://learn.microsoft.com/javascript/api/office/office.asyncresult */
interface AsyncResult<T> {
  readonly status: "succeeded" | "failed";
  readonly value: T;
  readonly error?: { readonly name: string; readonly message: string };
}

type Done<T> = (result: AsyncResult<T>) => void;
type Coercion = "html" | "text";
interface Readable<T> {
  getAsync(done: Done<T>): void;
}

/** An appointment that is being written. */
export interface ComposedItem {
  readonly itemType: string;
  readonly subject: object;
  readonly requiredAttendees: Readable<readonly Attendee[]>;
  readonly optionalAttendees: Readable<readonly Attendee[]>;
  readonly start: Readable<Date>;
  readonly end: Readable<Date>;
  readonly body: {
    getTypeAsync(done: Done<Coercion>): void;
    getAsync(type: Coercion, done: Done<string>): void;
    prependAsync(text: string, options: { readonly coercionType: Coercion }, done: Done<unknown>): void;
    setSelectedDataAsync(text: string, options: { readonly coercionType: Coercion }, done: Done<unknown>): void;
  };
  getSelectedDataAsync(type: Coercion, done: Done<{ readonly data: string; readonly sourceProperty: string }>): void;
  /** Fails while it was never saved. Requirement set 1.8. */
  getItemIdAsync(done: Done<string>): void;
}

interface Attendee {
  readonly emailAddress: string;
  readonly displayName: string;
}

/** An appointment that is read: it has its subject where one that is written has a way to ask for it. */
export interface ReadItem {
  readonly itemType: string;
  readonly subject: string;
  readonly itemId: string;
}

/** The little of Office's library that the pane needs, https://learn.microsoft.com/javascript/api/outlook */
interface OfficeLibrary {
  onReady(): Promise<unknown>;
  readonly context: {
    readonly mailbox?: {
      readonly item?: ComposedItem | ReadItem | null;
      convertToRestId(id: string, version: "v2.0"): string;
      addHandlerAsync(event: "olkItemSelectedChanged", handler: () => void): void;
    };
    readonly requirements: { isSetSupported(name: "Mailbox", version: string): boolean };
  };
}

/** Office's library; it must come from Microsoft and may not have been loaded. */
export function officeLibrary(): OfficeLibrary | undefined {
  return (window as typeof window & { Office?: OfficeLibrary }).Office;
}

const answerWithin = 10_000;

/** What Outlook answers; rejects where it refuses or is silent. */
export function askedOfOutlook<T>(ask: (done: Done<T>) => void): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === "succeeded") resolve(value);
      else reject(new Error(error?.message));
    });
  });
  return within(answerWithin, answer, () => new Error("Outlook does not answer."));
}
