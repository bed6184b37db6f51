import type { Example } from '../schema/common.ts';
import type { ContentFile, Path } from './content-file.ts';
import type { ContentFiles } from './read-content-files.ts';

/** An example of the content, and where it is written. */
export interface PlacedExample {
  file: ContentFile<{ id: string }>;
  path: Path;
  example: Example;
}

/** Every example of the content. */
export function examplesOf({ services, dimensions, matters, guides }: ContentFiles): PlacedExample[] {
  return [...services, ...dimensions, ...matters, ...guides].flatMap((file) =>
    file.data.examples.map((example, at) => ({ file, path: ['examples', at], example })),
  );
}

/** The questions of which an example says how they are answered, as they are written. */
export function provenQuestions(files: ContentFiles): string[] {
  return examplesOf(files).flatMap(({ example }) => ('q' in example && example.q ? [example.q] : []));
}
