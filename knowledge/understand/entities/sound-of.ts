/** Spellings that sound the same in some part of the country, in the order in which they are told apart. */
const sounds: readonly [RegExp, string][] = [
  [/\s|h/g, ''],
  [/c(?=[eiy])|ç|z|ss/g, 's'],
  [/g(?=[eiy])|tj|tg/g, 'j'],
  [/([gq])u(?=[ei])/g, '$1'],
  [/q|k/g, 'c'],
  [/v/g, 'b'],
  [/ll|y/g, 'i'],
  [/ix|tx|tch|x/g, 'x'],
  [/[mn](?=[bpf])|n$/g, 'm'],
  [/e/g, 'a'],
  [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** How a folded name sounds, whatever its spelling: «serdanyola», «granoyers», «canoveyas». */
export function soundOf(key: string): string {
  return sounds.reduce((heard, [spelling, sound]) => heard.replace(spelling, sound), key);
}
