import { useCallback, useEffect, useRef, useState } from "react";
import { keepDraft, keptDraft } from "../flows/reflection/keep-draft.ts";
import type { Participant } from "../flows/participant.ts";

/** How long typing pauses before it is written to the device. */
const pause = 400;

interface Draft<T> {
  readonly value: T | null;
  /** The value was kept by an earlier visit and offered back. */
  readonly isKept: boolean;
  /** `null` puts the draft away. */
  readonly put: (value: T | null) => void;
  /** Puts the draft away after it was sent; what was typed meanwhile stays. */
  readonly sent: (value: T | null) => void;
}

/**
 * What is typed at one place, kept on this device while it is typed and offered back after a reload.
 *
 * @param read checks what an earlier visit kept; `null` drops it
 */
export function useDraft<T>(participant: Participant, place: string, read: (kept: unknown) => T | null): Draft<T> {
  const [value, setValue] = useState<T | null>(null);
  const [isKept, setIsKept] = useState(false);
  const latest = useRef<T | null>(null);
  const typed = useRef(false);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void } | null>(null);

  useEffect(() => {
    let current = true;
    typed.current = false;
    void keptDraft(participant, place).then((kept) => {
      const offered = read(kept);
      if (!current || typed.current || offered === null) return;
      latest.current = offered;
      setValue(offered);
      setIsKept(true);
    }, ignored);
    const flush = () => waiting.current?.write();
    window.addEventListener("pagehide", flush);
    return () => {
      current = false;
      flush();
      window.removeEventListener("pagehide", flush);
    };
  }, [participant, place, read]);

  const put = useCallback(
    (next: T | null) => {
      typed.current = true;
      latest.current = next;
      setValue(next);
      setIsKept(false);
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      const write = () => {
        if (waiting.current !== null) clearTimeout(waiting.current.timer);
        waiting.current = null;
        void keepDraft(participant, place, next).catch(ignored);
      };
      waiting.current = { write, timer: setTimeout(write, next === null ? 0 : pause) };
    },
    [participant, place],
  );

  const sent = (value: T | null) => {
    if (Object.is(latest.current, value)) put(null);
  };

  return { value, isKept, put, sent };
}

/** A device that refuses to store keeps no draft; saving itself tells that. */
const ignored = () => {};
