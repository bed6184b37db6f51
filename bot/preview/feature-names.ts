/** What each row of `knowledge/understand/retrieval/features.ts` looks at, for whoever writes the content. */
export const featureNames: Readonly<Record<string, string>> = {
  accounted: 'Quina part de la pregunta explica',
  words: 'Paraules en comú amb tot el que s’hi ha escrit',
  told: 'El que diu la pregunta, ho diu també la resposta',
  letters: 'Lletres en comú amb la manera de preguntar-ho que més s’hi assembla',
  'rare letters': 'El mateix, però compten més les lletres que surten poc',
  announced: 'És el tema que la pregunta anuncia',
  own: 'És una pregunta pròpia, i no un tema',
  'brief topic': 'És un tema, i la pregunta diu poca cosa més',
  carrier: 'Es diuen uns quants serveis, i és d’aquell de què parlen els altres',
  foreign: 'Es diu el nom d’un servei, i això és d’un altre que no en parla',
  unannounced: 'S’anuncia un tema, i aquí no se’n parla',
  'service apart': 'Com s’assembla al que es pregunta del seu servei i no dels altres, quan no se n’anomena cap',
  'service by ear': 'Com de probable és el seu servei, per les paraules de la pregunta',
  'topic by ear': 'Com de probable és el seu tema, per com es pregunta',
  subject: 'És d’un àmbit o d’una matèria, i no d’un servei',
  'same kind': 'Respon la mena de pregunta que es fa: qui, quan, on, com…',
  'other kind': 'És una pregunta d’una altra mena',
  task: 'La feina que es diu s’assembla a una descripció del servei',
};

/** The same of `answerability.ts`: what tells whether the first candidate answers. */
export const signNames: Readonly<Record<string, string>> = {
  always: 'El que és probable abans de mirar res',
  order: 'Com de bé queda la primera candidata',
  accounted: 'Quina part de la pregunta explica alguna candidata',
  words: 'Paraules en comú amb la primera',
  letters: 'Lletres en comú amb la primera',
  own: 'La primera és una pregunta pròpia',
  named: 'Es diu el nom d’un servei',
  announced: 'S’anuncia un tema',
  clear: 'Es diu un servei, i tota la resta es coneix',
  'known mass': 'Quant es diu amb paraules que surten als continguts',
  'unknown share': 'Quina part de les paraules no surt als continguts',
  brief: 'Com de curta és',
  'ours apart':
    'Quant més s’assembla al que es pregunta del seu servei que al que no és nostre, quan no se n’anomena cap',
  'ours by ear': 'Per com sona, si és nostra',
  plain: 'És el nom d’un servei i què se’n vol saber, i res més',
  task: 'La feina que es diu s’assembla a una descripció del servei',
};
