import { setPriority } from 'node:os';
import type { PlanDocument } from './document.ts';
import type { PlanCalendar } from './plan-calendar.ts';

export type WritingTask =
  | { form: 'docx' | 'pdf'; document: PlanDocument }
  | { form: 'ics'; calendar: PlanCalendar }
  /** `width` in pixels. */
  | { form: 'png'; svg: string; width: number };

/** Of the processor, a third of what who chats gets (nice(1)): a document may take a little longer, and has to be written all the same. */
const niceness = 5;
setPriority(niceness);

/** What a process of its own does: writing takes long enough to make whoever chats wait. What a form needs is loaded with it. */
export default async function write(task: WritingTask): Promise<Uint8Array> {
  if (task.form === 'png') {
    const { pictureToPng } = await import('./picture-png.ts');
    return pictureToPng(task.svg, task.width);
  }
  if (task.form === 'ics') {
    const { writeIcs } = await import('./write-ics.ts');
    return writeIcs(task.calendar);
  }
  if (task.form === 'docx') {
    const { writeDocx } = await import('./write-docx.ts');
    return writeDocx(task.document);
  }
  const { writePdf } = await import('./write-pdf.ts');
  return writePdf(task.document);
}
