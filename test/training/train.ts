import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { learnModel } from './learn-model.ts';

/* `npm run train`: makes the model again, after wordings or lessons have changed. See docs/understanding.md. */

const file = join(import.meta.dirname, '../../knowledge/understand/retrieval/model.json');
const model = learnModel(loadContent());
writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
console.log(JSON.stringify(model, null, 2));
