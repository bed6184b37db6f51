// Plain JavaScript, like what it asks first: an old Node gets no further.
import './require-node.js';

const signals = ['SIGINT', 'SIGTERM'];
const stopAtOnce = () => process.exit(0);

// The first process of a container does not stop unless it says so. While it prepares there is nothing to close.
for (const signal of signals) process.on(signal, stopAtOnce);
await import('./commands/start.ts');
for (const signal of signals) process.off(signal, stopAtOnce);
