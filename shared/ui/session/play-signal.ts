let audio: AudioContext | null = null;

/**
 * A short tone for the next part, two for a change of turns. Browsers let a page sound only after somebody has clicked in it; where they
 * do not, the words on the screen have to do.
 */
export function playSignal(tones: 1 | 2): void {
  try {
    audio ??= new AudioContext();
    for (let tone = 0; tone < tones; tone++) playTone(audio, { hertz: 660 + 220 * tone, after: 0.25 * tone });
  } catch {
    // A device without sound.
  }
}

function playTone(context: AudioContext, { hertz, after }: { readonly hertz: number; readonly after: number }): void {
  const from = context.currentTime + after;
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0.2, from);
  volume.gain.exponentialRampToValueAtTime(0.001, from + 0.22);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + 0.24);
}
