/** At the end of an address, that our page copies it in place of opening it: to any other client it is the same address. */
export const copyMark = '#copia';
