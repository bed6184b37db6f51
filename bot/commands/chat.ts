import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { chatInTerminal } from '../channels/terminal/chat.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => chatInTerminal(createKnowledge(loadContent()), process.stdin, process.stdout));
