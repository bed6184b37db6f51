/**
 * What makes a conversation prepare what it makes the first time that it needs it. None says a figure or a date: what writes
 * them in a language (`Intl`) cannot be in a kept start. None asks of the model by other words: what tells its areas apart takes
 * 4 MB, and few ask so.
 */
export const firstUtterances = ['quant costa el T-CAT?', 'què és Localret?', 'vull fer la diagnosi'];
