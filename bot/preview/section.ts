import type { Html } from '../webchat/pages/html.ts';
import type { GoodContent } from './live-content.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a page is made from. */
export interface PageRequest {
  good: GoodContent;
  folder: string;
  /** What comes after the path of its section: the id of one thing. */
  id: string;
  query: URLSearchParams;
  today: Date;
  /** Where the data of a service are, as its settings say. */
  env: Environment;
}

export interface PageBody {
  title: string;
  body: Html;
}

/** One of the things that can be looked at. */
export interface Section {
  path: string;
  name: string;
  /** What is typed in it, that stays as it is while the content changes. */
  form?(query: URLSearchParams): Html;
  /** Null when there is nothing by that id. */
  page(request: PageRequest): PageBody | null | Promise<PageBody | null>;
}
