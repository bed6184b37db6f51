const keepsNothing =
  /\b(?:no|ni) (?:vull|volem|vui|quiero|queremos) que (?:\w+ )*?(?:qued|guard|conserv|ting|teng|const|emmagatzem|almacen)|\b(?:don'?t|do not) want (?:you |anybody |anyone )?(?:to )?(?:keep|store|remember|hold)/;

/** «No vull que us quedeu les meves dades»: it denies nothing, and asks for them to be deleted. */
export function asksToKeepNothing(folded: string): boolean {
  return keepsNothing.test(folded);
}
