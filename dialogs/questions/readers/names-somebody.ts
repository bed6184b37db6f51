/** A name by itself: «Pere Soler». */
const onlyAName = /^\s*\p{Lu}\p{Ll}+(?: (?:i |y )?\p{Lu}\p{Ll}+){0,2}[\s.!]*$/u;

/** «lo lleva Paqui», «ho fa tot Rosa Pla», «handled by Marc». */
const doneBy = /(?:^|\s)(?:porta|duu|fa|cuida|ocupa|encarrega|lleva|hace|encarga|by)\s(?:tot\s|todo\s)?\p{Lu}\p{Ll}+/u;

/** «la Maria», «en Joan», «l'Anna»: an article and a name with its capital letter. */
const afterArticle = /(?:^|\s)(?:(?:[Ll]a|[Ee]l|[Ee]n|[Nn]a|al|amb|i)\s+|l['’])\p{Lu}\p{Ll}+(?=$|[\s,.;!])/u;

/** «Paco, el tècnic», «our technician, Marc»: a name, and what its owner does. */
const besideAJob =
  /^\s*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, (?:el|la|en|our|the|un|una|nuestro|nuestra) |, (?:en |na |la |el |l['’])?\p{Lu}\p{Ll}+[\s.!]*$/u;

/** «La tècnica es diu Rosa», «my colleague Anna». */
const introduced =
  /(?:^|\s)(?:es diu|se llama|anomenad[ao]|called|named|colleague|company|companya|compañer[oa]|noia|chica)\s\p{Lu}\p{Ll}+/u;

/** Departments by their letters, beside a name: «en Jordi, el tècnic TIC». */
const departments = /(?<!\p{L})(?:TIC|TI|IT|OAC|RRHH)(?!\p{L})/gu;

/** Whether a reply says who by name. Other letters in a row are of a program or an office. */
export function namesSomebody(text: string): boolean {
  if (onlyAName.test(text) || doneBy.test(text) || introduced.test(text)) return true;
  const told = text.replace(departments, '');
  return (afterArticle.test(told) || besideAJob.test(told)) && !/\p{Lu}{2}/u.test(told);
}
