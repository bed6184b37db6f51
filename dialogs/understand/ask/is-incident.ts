import type { Utterance } from '../../../knowledge/understand/utterance.ts';

const fails =
  /\b(?:no (?:em |ens |se |s'|me |nos |li |hi )?(?:deixa|deixen|funcion\w+|surt|surten|carrega|carreguen|reconeix|respon|deja|dejan|sale|carga|abre|reconoce|responde|va be)|no (?:hi |em |me )?(?:puc|podem|puedo|podemos) (?:hi )?(?:entrar|accedir|signar|firmar|baixar|descarregar|obrir|enviar|veure|publicar|acceder|bajar|abrir|ver)|(?:dona|surt|fa|da|sale|hace|tira|un|aquest|el|l') ?error|errors?|fall[ae]\w*|bloque\w+|(?:s'ha|s'han|queda\w*) penja[td]\w*|caigu[td]\w*|caid[oa]s?|doesn'?t work|not work\w*|can'?t|cannot (?:log|open|sign|send|see)|fails?|failed|blocked|crash\w*)\b/;

/**
 * Whether somebody says that something does not work: an error, a button that does nothing, a door that does not open. What
 * «s'ha penjat» does not work; a notice that «ja està penjat» is published.
 */
export function isIncident({ folded }: Pick<Utterance, 'folded'>): boolean {
  return fails.test(folded);
}
