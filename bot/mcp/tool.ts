import type { z } from 'zod';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';

/** Something that another assistant may ask for. */
export interface Tool<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  name: string;
  title: string;
  /** For the other assistant: when to use it. */
  description: string;
  input: Input;
  output: Output;
  /** @throws ToolMistake when what was asked cannot be answered, with what to do */
  run(input: z.output<Input>): Told<z.input<Output>>;
}

/** What a tool answers, twice: to be read, as Markdown, and as an object. */
export interface Told<T> {
  text: string;
  value: T;
}

/** Makes a tool of what is known. Its schemas name what there is in the content. */
export type MakeTool = (knowledge: Knowledge) => Tool;

/** Keeps the types of a tool's schemas together while it is written. */
export function tool<Input extends z.ZodType, Output extends z.ZodType>(made: Tool<Input, Output>): Tool {
  return made as unknown as Tool;
}

/** What the other assistant can mend: its message is for it, in Catalan. Of any other error nothing is told. */
export class ToolMistake extends Error {}
