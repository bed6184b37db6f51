// Plain JavaScript, like what it asks first: an old Node gets no further.
import './require-node.js';

// The first process of a container does not stop unless it says so. While it prepares there is nothing to close.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
await import('./launch.js');
// Nothing could be kept: it runs from its sources.
await import('./commands/start.ts');
