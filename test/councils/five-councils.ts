import type { Answers } from '../../dialogs/memory.ts';
import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';
import { answerForTown } from '../../dialogs/questions/population-answer.ts';
import { content } from '../dialogs/real-content.ts';

/** Five of the three hundred that are made up, as they were shared: of each town together, the newest first. */
export const fiveCouncils: readonly SharedPlan[] = [
  shared('17128', '2026-05-28', {
    eines: ['eacat', 'iarxiu', 'boe', 'copia', 'procediment-generic'],
    deures: ['canal-intern', 'actes-generalitat', 'padro-europa'],
  }),
  shared('17128', '2025-09-30', {
    eines: [
      ...['eacat', 'certificats', 'factura', 'iarxiu', 'boe', 'etram', 'copia', 'seu-transparencia'],
      'procediment-generic',
    ],
    deures: [
      ...['no-demanar-papers', 'expedient-electronic', 'conformitat-ens', 'delegat-proteccio-dades'],
      ...['inventari-tractaments', 'contractes-menors', 'actes-generalitat', 'padro-europa'],
    ],
  }),
  shared('17155', '2026-11-17', {
    eines: [
      ...['certificats', 'portasignatures', 'iarxiu', 'fue', 'copia', 'seu-transparencia', 'procediment-generic'],
    ],
    'deures-grans': ['funcionaris-habilitats', 'conformitat-ens', 'actes-generalitat'],
  }),
  shared('25023', '2026-05-24', {
    abast: 'completa',
    organitzacio: 'comissio',
    plataforma: 'gestor-petit',
    seguretat: 'acces-per-usuari',
    integracions: 'no-ho-se',
    interoperabilitat: 'tots-els-possibles',
    'eines-signatura': 'fluxos-i-lots',
    'serveis-aoc': 'etauler-i-idcat',
    tramitacio: 'cataleg-estes',
    'carpeta-ciutada': 'fase-visible',
    'carpeta-empresa': 'fue-ampliada',
    processos: 'alguns-especifics',
    metadades: 'completes',
    indicadors: 'comparatives',
    'cartes-servei': 'temps-per-tasca',
    transparencia: 'no-ho-se',
    eines: [
      ...['eacat', 'certificats', 'enotum', 'portasignatures', 'factura', 'iarxiu', 'bopb', 'boe', 'etram'],
      ...['seu-transparencia', 'procediment-generic'],
    ],
  }),
  shared('25023', '2025-09-26', {
    abast: 'rapida',
    'grup-equip': 'una-persona',
    'grup-gestor': 'gestor-integrat',
    'grup-tramits': 'frequents',
    'grup-dades': 'algunes',
    'grup-comptes': 'comparatives-i-a-ma',
  }),
  shared('43019', '2026-05-22', {
    eines: ['eacat', 'contractacio', 'dogc', 'procediment-generic'],
    deures: [
      ...['funcionaris-habilitats', 'politica-seguretat', 'conformitat-ens', 'delegat-proteccio-dades'],
      ...['declaracio-accessibilitat', 'pla-i-portal-digital', 'contractes-menors'],
    ],
  }),
  shared('43907', '2026-06-30', {
    abast: 'rapida',
    'grup-equip': 'una-persona',
    'grup-gestor': 'gestor-sol',
    'grup-tramits': 'molts',
    'grup-dades': 'algunes',
    'grup-comptes': 'recomptes-i-a-ma',
  }),
];

function shared(town: string, date: string, answers: Answers): SharedPlan {
  const found = content.towns.find(({ code }) => code === town);
  if (!found) throw new Error(`there is no town ${town}`);
  return { town, guide: 'diagnosi', date, answers: { poblacio: answerForTown(found), franja: 'si', ...answers } };
}
