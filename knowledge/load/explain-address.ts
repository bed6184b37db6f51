/** What is wrong with something that is there for an address and is none, with the address that it may want to be. */
export function explainAddress(field: string, value: string): string {
  const address = value.trim();
  if (/\s/.test(address)) {
    return `${field} porta un espai enmig de l’adreça: copia-la sencera de la barra del navegador.`;
  }
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(address)) {
    return `A ${field} li falta el començament: «https://${address}».`;
  }
  if (/^https?:\/\/./.test(address) && /[^!-~]/.test(address) && URL.canParse(address)) {
    return `${field} porta lletres amb accent, que en una adreça s’escriuen amb «%»: «${new URL(address).href}».`;
  }
  if (/^https?:\/\/.+[.,;]$/.test(address)) {
    return `${field} acaba amb «${address.at(-1)}», que és de la frase i no de l’adreça: treu-l’hi.`;
  }
  return `${field} ha de ser una adreça completa, que comenci amb https:// i tal com la dona el navegador.`;
}
