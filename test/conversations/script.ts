import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { keepingIds } from '../../knowledge/schema/ids.ts';
import { locales } from '../../locales/sentences.ts';

const text = z.string().min(1);
const oneOrMore = z.union([text, z.array(text)]).transform((value) => [value].flat());

/** What may be written in a turn of a script. README.md explains it to whoever writes one. */
const turn = z
  .strictObject({
    // What the person does: one of these.
    obre: z.literal(true).optional(),
    diu: z.string().optional(),
    toca: text.optional(),
    tria: text.optional(),
    marca: z.array(text).optional(),
    avança: text.optional(),
    // The day from this turn on, before it is taken.
    dia: z.iso.date().optional(),
    // What must come back: any of these.
    pregunta: text.optional(),
    resposta: text.optional(),
    respostes: z.array(text).min(1).optional(),
    llengua: z.enum(locales).optional(),
    pla: z
      .strictObject({
        municipi: text.optional(),
        franja: text.optional(),
        orientatiu: z.boolean().optional(),
        compleix: text.optional(),
        falta: z.array(text).optional(),
        'no-se-sap': z.array(text).optional(),
        eines: z.union([z.array(text), z.literal('no-se-sap')]).optional(),
      })
      .optional(),
    llista: z
      .strictObject({
        municipi: text.optional(),
        mena: z.enum(['below', 'above']).optional(),
        eines: z.union([z.array(text), z.literal('no-se-sap')]).optional(),
        deures: z.union([z.array(text), z.literal('no-se-sap')]).optional(),
        primer: z.array(text).optional(),
      })
      .optional(),
    conte: oneOrMore.optional(),
    sense: oneOrMore.optional(),
    botons: z.array(text).optional(),
    fitxers: z.enum(keepingIds).optional(),
    recorda: text.optional(),
    veuen: z.array(text).optional(),
    oblida: z.literal(true).optional(),
  })
  .refine((value) => doings.filter((key) => value[key] !== undefined).length === 1, {
    message: 'each turn needs exactly one of: obre, diu, toca, tria, marca, avança',
  });

const doings = ['obre', 'diu', 'toca', 'tria', 'marca', 'avança'] as const;
const script = z.strictObject({ title: text, 'comparteix amb': text.optional(), turns: z.array(turn).min(1) });

export type Turn = z.infer<typeof turn>;
export type Script = z.infer<typeof script> & { file: string };

/**
 * Reads a script.
 * @throws Error that names the file and what in it is not understood
 */
export function readScript(file: string, yaml: string): Script {
  const parsed = script.safeParse(parse(yaml));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, file };
}

/** Every script of this folder. */
export function readScripts(): Script[] {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((file) => readScript(file, readFileSync(join(import.meta.dirname, file), 'utf8')));
}
