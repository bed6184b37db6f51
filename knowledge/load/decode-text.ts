/** What is in a file as text, or why it cannot be told; `place` is where it goes wrong. */
export type Decoded =
  | { ok: true; text: string }
  | { ok: false; place: { line: number; column: number }; message: string; guess: string };

/** How to save a file again, for whoever has it open in what saved it wrongly. */
const saveAsUtf8 =
  'Torna’l a desar en UTF-8: al Bloc de notes, «Anomena i desa» i «Codificació: UTF-8»; a VS Code, el nom de la codificació és a la barra de sota («Desa amb codificació», «UTF-8»); a l’Excel, «CSV UTF-8».';

/**
 * The text of a file that has to be UTF-8. Anything else would be read without a word, and garble every answer.
 * @param bytes the file; the mark that some programs put first is dropped
 * @returns the text; or, when it is saved in another way, which one it looks like, and `guess`, the text read in that way
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const wide = mark ?? wideWithoutMark(bytes);
  if (wide) {
    const guess = new TextDecoder(wide).decode(bytes);
    return {
      ok: false,
      place: { line: 1, column: 1 },
      guess,
      message: `El fitxer és desat en UTF-16 («Unicode»). ${saveAsUtf8}`,
    };
  }
  const text = asUtf8(bytes);
  if (text !== null) return { ok: true, text };
  const guess = new TextDecoder('windows-1252').decode(bytes);
  const line = lineOfFirstWrong(bytes);
  const said = guess.split('\n')[line - 1] ?? '';
  const column = said.search(/[^\0-\u007f]/) + 1;
  return {
    ok: false,
    place: { line, column },
    guess,
    message: `El fitxer no és desat en UTF-8: deu ser «ANSI» (Windows-1252), i els accents es perdrien. ${saveAsUtf8}`,
  };
}

const strict = new TextDecoder('utf-8', { fatal: true });

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** A Latin text saved two bytes a letter has a zero in every other byte. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 64);
  const zeros = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zeros(1) * 4 > head.length) return 'utf-16le';
  return zeros(0) * 4 > head.length ? 'utf-16be' : null;
}

/** Each line by itself: a line's end is the same byte in either way of saving. */
function lineOfFirstWrong(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    if (asUtf8(bytes.subarray(start, stop)) === null) return line;
    start = stop + 1;
  }
  return line;
}
