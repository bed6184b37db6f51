/** Who lives there all year. */
const registered =
  /oficial|empadron|padro\b|padron|registra|registered|register|censat|censad|cens\b|censo|census|fixos|fijos|tot l'any|todo el ano|all year|hivern|invierno|winter|de normal|normalment|normalmente/;
/** Who is there only for a time, or because of it. */
const seasonal =
  /estiu|agost|juliol|\bjulio\b|\bjuly\b|august|verano|vacances|vacaciones|temporada|urbanitzacions|urbanizaciones|segon\w* residenc|segund\w* residenc|turist|cap de setmana|caps de setmana|fin de semana|festa major|summer|holiday|season|tourist/;
/** When they come: a figure of then is of nobody else. «Un poble turístic de 4.000» is, and so is «el juliol del 2024». */
const inSeason =
  /\b(?:estiu|verano|summer(?:time)?|(?:agost|agosto|august|juliol|julio|july)(?! ?(?:de|del|d'|of)? ?(?:l'any |any )?(?:19|20)\d\d)|turistes|turistas|tourists|estiuejants|veraneantes|setmana santa|semana santa|temporada alta|high season)\b/;
const clauseEnd =
  /\s?(?:,(?!\d)|[;()]|\.(?!\d)|\bpero\b|\bbut\b|\bencara que\b|\btot i que\b|\baunque\b|\bmentre que\b|\bmientras\b|\balthough\b|\bi a l'|\by en |\b(?:i|y|and) (?=(?:uns |nomes |solo |only )?\d[\d.]* (?:de |d')?(?:empadron|registr|censa|fix|fij|tot l'any|todo el|all year)))\s?/;

/**
 * «A l'estiu som 20.000 però empadronats 3.900»: only what is said of those registered, when others are told apart.
 * @param text folded, with its numbers in figures
 * @returns null when every figure is of those who come in summer
 */
export function ofRegistered(text: string): string | null {
  if (!seasonal.test(text)) return text;
  const clauses = text.split(clauseEnd).filter((clause) => /\d/.test(clause));
  const own = clauses.filter((clause) => registered.test(clause));
  if (own.length > 0) return own.join(' , ');
  const others = clauses.filter((clause) => !seasonal.test(clause));
  if (others.length > 0) return others.join(' , ');
  return clauses.length > 0 && clauses.every((clause) => inSeason.test(clause)) ? null : text;
}
