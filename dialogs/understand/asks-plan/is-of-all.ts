/** Whether a folded text says that it is of the plan, or of all of it: «quant costa tot plegat?». */
export function isOfAll(folded: string): boolean {
  return ofAll.test(folded);
}

const ofAll =
  /\b(?:tot (?:aixo|plegat)|tot el pla|en total|todo esto|all (?:this|that)|(?:del|al|en el|of the|in the) plan?)\b/;
