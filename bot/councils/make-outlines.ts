import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Town } from '../../knowledge/content.ts';
import type { Outlines } from './outlines.ts';

/** Units of the drawing across: the source tells no more than about this. */
const size = 700;

type Position = number[];

/**
 * Draws the limits of the towns, from those of the Instituto Geográfico Nacional as the package `es-atlas` gives them.
 * @returns paths of SVG in one system of coordinates for all, in whole units
 */
export function makeOutlines(towns: readonly Pick<Town, 'code' | 'comarca' | 'province'>[]): Outlines {
  const { resolve } = createRequire(import.meta.url);
  const atlas = JSON.parse(readFileSync(resolve('es-atlas/es/municipalities.json'), 'utf8')) as Topology<{
    municipalities: GeometryCollection;
  }>;
  const known = new Map(towns.map((town) => [town.code, town]));
  const geometries = atlas.objects.municipalities.geometries.filter(({ id }) => known.has(String(id)));
  const ours: GeometryCollection = { type: 'GeometryCollection', geometries };
  const shapes = feature(atlas, ours);
  const project = geoMercator().fitSize([size, size], shapes);
  const at = (position: Position): Position =>
    (project([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0]).map(Math.round);
  const boxes = new Map<string, Box>();
  const paths = shapes.features.map(({ id, geometry }): [string, string] => {
    const rings = ringsOf(geometry).map((ring) => ring.map(at));
    const province = known.get(String(id))?.province ?? '';
    boxes.set(province, boxAround(boxes.get(province), rings.flat()));
    return [String(id), rings.flatMap(closedLine).join('') || dot(rings[0]?.[0] ?? [])];
  });
  const comarcaOf = ({ id }: GeometryObject) => known.get(String(id))?.comarca;
  const between = mesh(atlas, ours, (one, other) => one === other || comarcaOf(one) !== comarcaOf(other));
  return {
    towns: Object.fromEntries(paths),
    boxes: Object.fromEntries(boxes),
    comarques: between.coordinates.map((line) => lineOf(line.map(at))).join(''),
  };
}

type Box = [left: number, top: number, right: number, bottom: number];

function boxAround(before: Box | undefined, positions: readonly Position[]): Box {
  const [xs, ys] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)];
  const [left, top, right, bottom] = before ?? [size, size, 0, 0];
  return [Math.min(left, ...xs), Math.min(top, ...ys), Math.max(right, ...xs), Math.max(bottom, ...ys)];
}

function ringsOf(geometry: { type: string; coordinates?: unknown }): Position[][] {
  return (
    geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates as unknown[]).flat(1)
  ) as Position[][];
}

/** A town that is smaller than what is told apart: it is seen, all the same. */
function dot([x = 0, y = 0]: Position): string {
  return `M${x} ${y}l1 0 0 1-1 0z`;
}

/** An outline; nothing of what is too small to be one. */
function closedLine(ring: readonly Position[]): string[] {
  const corners = new Set(ring.map((position) => position.join(' ')));
  return corners.size < 3 ? [] : [`${lineOf(ring.slice(0, -1))}z`];
}

/** A line in as few letters as SVG lets: from each place to the next, and nothing between two that are the same, or of none. */
function lineOf(positions: readonly Position[]): string {
  let [x, y] = positions[0] ?? [0, 0];
  const start = `M${x} ${y}l`;
  let line = start;
  for (const [nextX = 0, nextY = 0] of positions.slice(1)) {
    const [right, down] = [nextX - (x ?? 0), nextY - (y ?? 0)];
    if (right === 0 && down === 0) continue;
    line += `${right < 0 || line.endsWith('l') ? '' : ' '}${right}${down < 0 ? '' : ' '}${down}`;
    [x, y] = [nextX, nextY];
  }
  return line === start ? '' : line;
}
