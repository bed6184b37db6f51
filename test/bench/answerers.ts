import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import type { Said } from '../understanding/score.ts';

/** Something that answers questions, to be measured beside the others. */
export interface Answerer {
  name: string;
  /** How many questions it is asked: a slow peer gets fewer. */
  mostAsked: number;
  ask(question: string): Said;
}

interface Document {
  id: number;
  service: string;
  topic: string;
  name: string;
  text: string;
}

/** What every peer searches: the same content, one document a fact, a wording or an own question. */
function documents(content: Content): Document[] {
  const all: Omit<Document, 'id'>[] = [];
  for (const service of content.services.values()) {
    const name = [service.name, ...service.aliases].join(' ');
    for (const [topic, facts] of Object.entries(service.topics)) {
      const asked = service.asked[topic as keyof typeof service.asked];
      for (const text of [...facts.map((fact) => fact.text), ...asked]) {
        all.push({ service: service.id, topic, name, text });
      }
    }
    for (const question of service.questions) {
      for (const text of [question.q, ...question.also]) {
        all.push({ service: service.id, topic: 'altres', name, text: `${text} ${question.text}` });
      }
    }
  }
  return all.map((document, id) => ({ id, ...document }));
}

/** Our own search, as a conversation uses it. */
export function ours(knowledge: Knowledge): Answerer {
  return {
    name: 'Guia eAdmin',
    mostAsked: Number.POSITIVE_INFINITY,
    ask(question) {
      const found = knowledge.read(question).find(null);
      if (found.kind === 'answer') return { kind: 'answer', targets: [found.target] };
      return found.kind === 'choose' ? { kind: 'choose', targets: found.alternatives } : { kind: 'other', targets: [] };
    },
  };
}

const processTerm = (term: string) => words(term).join('');

const shortestFuzzy = 4;

/** MiniSearch with a fifth of the letters of long words wrong, and the name worth double. */
export function miniSearch(content: Content): Answerer {
  const all = documents(content);
  const index = new MiniSearch<Document>({
    fields: ['name', 'text'],
    tokenize: words,
    processTerm,
    searchOptions: { fuzzy: (term) => (term.length > shortestFuzzy ? 0.2 : false), boost: { name: 2 } },
  });
  index.addAll(all);
  return {
    name: 'MiniSearch 7',
    mostAsked: Number.POSITIVE_INFINITY,
    ask(question) {
      const [first] = index.search(question);
      const found = first && all[first.id as number];
      return found ? { kind: 'answer', targets: [found] } : { kind: 'other', targets: [] };
    },
  };
}

/** Fuse.js over whole texts, word by word. */
export function plainFuse(content: Content): Answerer {
  const fuse = new Fuse(documents(content), {
    keys: [{ name: 'name', weight: 2 }, 'text'],
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.4,
    useTokenSearch: true,
  });
  return {
    name: 'Fuse.js 7',
    mostAsked: 6,
    ask(question) {
      const [first] = fuse.search(question, { limit: 1 });
      return first ? { kind: 'answer', targets: [first.item] } : { kind: 'other', targets: [] };
    },
  };
}
