import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Only Linux tells of a process what is asked here. */
export const canMeasureProcesses = existsSync('/proc/self/stat');

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const msPerTick = 10;
const kbPerMb = 1024;

interface Process {
  pid: number;
  parent: number;
  /** Processor time in milliseconds, with that of the children that have ended. */
  cpu: number;
}

/** Processor time in milliseconds, and memory in megabytes, of a process and of all that it has started. */
export function measureTree(root: number): { cpu: number; memory: number } {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []));
  const tree = new Set([root]);
  // A set grows while it is gone through.
  for (const pid of tree) for (const each of all) if (each.parent === pid) tree.add(each.pid);
  const members = all.filter(({ pid }) => tree.has(pid));
  return {
    cpu: members.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: members.reduce((sum, { pid }) => sum + memoryOf(pid), 0),
  };
}

function readProcess(pid: number): Process[] {
  const stat = read(`/proc/${pid}/stat`);
  // The name of the program, in brackets, may have spaces: the fields are counted after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields.length < 15) return [];
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return [{ pid, parent: Number(fields[1]), cpu: ticks * msPerTick }];
}

function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / kbPerMb;
}

/** Empty for a process that has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
