/* Read by a service before anything else: at SIGUSR2 it sweeps what nobody uses any more, so that what is left can be measured. */
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const sweep = runInNewContext('gc');
process.on('SIGUSR2', () => {
  sweep();
  sweep();
});
