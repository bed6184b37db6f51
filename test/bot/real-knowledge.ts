/** The real content, indexed once. */
export { knowledge as realKnowledge } from '../dialogs/real-knowledge.ts';
