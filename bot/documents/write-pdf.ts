import PDFDocument from 'pdfkit';
import { asRun, type Block, type PlanDocument, type Runs } from './document.ts';
import { fontFiles } from './fonts.ts';
import { palette } from './palette.ts';
import { pictureToPng } from './picture-png.ts';
import { shownAddress } from './shown-address.ts';

type Pdf = PDFKit.PDFDocument;
type Tag = PDFKit.PDFStructureElement;

const margin = 46;
/** Room under a heading, and under what announces a list, without which they go to the next page. */
const roomAfterHeading = 70;
const roomUnderLead = 50;
const imagePixels = 1600;

const { ink, muted, accent, rule, headFill, noticeFill, notice: noticeBar } = palette;

interface Look {
  size: number;
  bold?: boolean;
  color?: string;
  after: number;
}

const headings: Readonly<Record<1 | 2 | 3, Look & { before: number }>> = {
  1: { size: 15, bold: true, color: accent, before: 14, after: 5 },
  2: { size: 12.5, bold: true, color: accent, before: 10, after: 4 },
  3: { size: 11, bold: true, before: 6, after: 2 },
};
/** Ten points is the least that a paper has to be read at a table. */
const body: Look = { size: 10, after: 4 };
const small: Look = { size: 10, after: 3 };
const item: Look = { size: 10, after: 1.5 };
/** Where the numbers lead: addresses, that nobody reads from top to bottom. */
const address: Look = { size: 8.5, after: 1 };
const cellLook: Look = { size: 10, after: 0 };
const padding = 4;
const lineGap = 0;

/** PDF/UA, which the types of the library do not know yet. */
const accessible = { subset: 'PDF/UA' } as object;

/** What is being written: the page, and where in the structure of the document it hangs. */
interface Page {
  pdf: Pdf;
  root: Tag;
  left: number;
  width: number;
  outline: PDFKit.PDFOutline[];
}

/** The document as PDF: to be read and printed; tagged, so that it can also be listened to. */
export async function writePdf(source: PlanDocument): Promise<Buffer> {
  const pdf: Pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin + 12, bottom: margin, left: margin, right: margin },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: source.language,
    displayTitle: true,
    font: fontFiles.regular,
    ...accessible,
    info: { Title: source.title, Subject: source.subtitle, Author: 'Guia eAdmin', Creator: 'Guia eAdmin' },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });

  sayRoles(pdf);
  describeLinks(pdf, source);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const page: Page = { pdf, root, left: margin, width: pdf.page.width - 2 * margin, outline: [pdf.outline] };
  write(page, 'Title', [source.title], { size: 22, bold: true, color: accent, after: 2 });
  write(page, 'P', [source.subtitle], { size: 13, color: muted, after: 12 });
  for (const block of source.blocks) await writeBlock(page, block);
  root.end();
  addRunningLines(page, source);
  pdf.end();
  await finished;
  return Buffer.concat(chunks);
}

/** What of the structure is not of PDF 1.7 itself, and what it is then taken for: readers leave out what they do not know. */
function sayRoles(pdf: Pdf): void {
  const { getStructTreeRoot } = pdf as unknown as { getStructTreeRoot(): { data: object } };
  Object.assign(getStructTreeRoot.call(pdf).data, { RoleMap: { Title: 'P' } });
}

/** Gives every link its description (ISO 14289-1, 7.18.5), which the library leaves empty: the title of the source it leads to. */
function describeLinks(pdf: Pdf, { blocks }: PlanDocument): void {
  const sources = blocks.flatMap((block) => (block.type === 'sources' ? block.sources : []));
  const titles = new Map(sources.map(({ url, title }) => [url, title.text]));
  const link = pdf.link.bind(pdf);
  pdf.link = (x, y, width, height, url, options) => {
    const description = titles.get(url) ?? new URL(url).hostname;
    // A text for the library is an object; what is not one is a name.
    return link(x, y, width, height, url, { ...options, Contents: Object(description) });
  };
}

async function writeBlock(page: Page, block: Block): Promise<void> {
  switch (block.type) {
    case 'heading':
      return writeHeading(page, block);
    case 'paragraph':
      if (block.look === 'notice') return writeNotice(page, block.runs);
      if (block.look === 'lead') makeRoom(page.pdf, roomUnderLead);
      return write(page, 'P', block.runs, block.look === 'small' ? small : body);
    case 'list':
      return writeList(
        page,
        block.items.map((runs) => ({ label: '•', runs })),
        14,
      );
    case 'sources':
      return writeList(
        page,
        block.sources.map(({ title, url, note }, index) => ({
          label: `[${index + 1}]`,
          runs: [title, note ? `. ${note} ` : '. ', { text: shownAddress(url), url, heard: new URL(url).hostname }],
        })),
        26,
        address,
      );
    case 'table':
      return writeTable(page, block.title, block.columns, block.rows);
    case 'facts':
      return writeFacts(page, block);
    case 'picture':
      return writePicture(page, block);
    case 'signature':
      return writeSignature(page, block.lines);
  }
}

function writeHeading(page: Page, { level, text, newPage }: Extract<Block, { type: 'heading' }>): void {
  const { pdf } = page;
  const look = headings[level];
  const isAtTop = pdf.y <= pdf.page.margins.top;
  if (newPage && !isAtTop) pdf.addPage();
  else if (!isAtTop) {
    pdf.y += look.before;
    makeRoom(pdf, look.size + roomAfterHeading);
  }
  page.outline.length = level;
  const parent = page.outline.findLast((entry) => entry !== undefined) ?? pdf.outline;
  page.outline[level] = parent.addItem(text, { expanded: level === 1 });
  write(page, `H${level}`, [text], look);
}

function writeNotice(page: Page, runs: Runs): void {
  const { pdf, left, width } = page;
  const height = heightOf(pdf, runs, body, width - 20) + 12;
  makeRoom(pdf, height);
  const top = pdf.y;
  decorate(pdf, () => {
    pdf.rect(left, top, width, height).fill(noticeFill);
    pdf.rect(left, top, 3, height).fill(noticeBar);
  });
  pdf.y = top + 6;
  write({ ...page, left: left + 12, width: width - 20 }, 'P', runs, { ...body, after: 0 });
  pdf.y = top + height + body.after;
}

function writeList(page: Page, items: readonly { label: string; runs: Runs }[], indent: number, look = item): void {
  const { pdf, left, width } = page;
  const list = pdf.struct('L');
  page.root.add(list);
  for (const { label, runs } of items) {
    makeRoom(pdf, Math.min(heightOf(pdf, runs, look, width - indent), 60));
    const li = pdf.struct('LI');
    list.add(li);
    const top = pdf.y;
    write({ ...page, root: li }, 'Lbl', [label], { ...look, after: 0 });
    pdf.y = top;
    write({ ...page, root: li, left: left + indent, width: width - indent }, 'LBody', runs, look);
    li.end();
  }
  list.end();
  pdf.y += body.after - look.after;
}

function writeTable(
  page: Page,
  title: string,
  columns: readonly { title: string; width: number }[],
  rows: readonly (readonly Runs[])[],
): void {
  const { pdf, width } = page;
  const table = pdf.struct('Table', { title });
  page.root.add(table);
  const widths = columns.map((column) => column.width * width);
  const head = columns.map((column) => [{ text: column.title, bold: true as const }]);
  const headHeight = rowHeight(pdf, head, widths);
  makeRoom(pdf, headHeight + (rows[0] ? rowHeight(pdf, rows[0], widths) : 0));
  writeRow(page, table, head, widths, 'head');
  for (const row of rows) {
    if (makeRoom(pdf, rowHeight(pdf, row, widths))) writeRow(page, null, head, widths, 'head');
    writeRow(page, table, row, widths, 'body');
  }
  table.end();
  pdf.y += 10;
}

function writeFacts(page: Page, { title, rows }: Extract<Block, { type: 'facts' }>): void {
  const { pdf, width } = page;
  const table = pdf.struct('Table', { title });
  page.root.add(table);
  const widths = [0.28 * width, 0.72 * width];
  for (const [name, value] of rows) {
    const cells: Runs[] = [[{ text: name, bold: true }], [value]];
    makeRoom(pdf, rowHeight(pdf, cells, widths));
    writeRow(page, table, cells, widths, 'fact');
  }
  table.end();
  pdf.y += 10;
}

/** One row; under no table it is only drawn: a head repeated on another page is not read again. */
function writeRow(
  page: Page,
  table: Tag | null,
  cells: readonly Runs[],
  widths: readonly number[],
  kind: 'head' | 'body' | 'fact',
): void {
  const { pdf, left } = page;
  const top = pdf.y;
  const height = rowHeight(pdf, cells, widths);
  const lefts = widths.map((_, index) => left + widths.slice(0, index).reduce((sum, each) => sum + each, 0));
  decorate(pdf, () => {
    lefts.forEach((x, index) => {
      const filled = kind === 'head' || (kind === 'fact' && index === 0);
      pdf.rect(x, top, widths[index] ?? 0, height).lineWidth(0.5);
      if (filled) pdf.fillAndStroke(headFill, rule);
      else pdf.stroke(rule);
    });
  });
  const tr = table && pdf.struct('TR');
  if (table && tr) table.add(tr);
  cells.forEach((runs, index) => {
    const inside = { ...page, left: (lefts[index] ?? left) + padding, width: (widths[index] ?? 0) - 2 * padding };
    pdf.y = top + padding;
    if (tr) {
      const isHead = kind === 'head' || index === 0;
      const scope = kind === 'head' ? 'Column' : 'Row';
      const cell = pdf.struct(isHead ? 'TH' : 'TD', (isHead ? { scope } : {}) as object);
      tr.add(cell);
      write({ ...inside, root: cell }, 'P', runs, cellLook);
      cell.end();
    } else decorate(pdf, () => lay(inside, runs, cellLook, null));
  });
  tr?.end();
  pdf.y = top + height;
}

function rowHeight(pdf: Pdf, cells: readonly Runs[], widths: readonly number[]): number {
  const heights = cells.map((runs, index) => heightOf(pdf, runs, cellLook, (widths[index] ?? 0) - 2 * padding));
  return Math.max(...heights) + 2 * padding;
}

async function writePicture(page: Page, block: Extract<Block, { type: 'picture' }>): Promise<void> {
  const { pdf, left, width, root } = page;
  const data = await pictureToPng(block.svg, imagePixels);
  // A PNG says its size after the sixteen bytes of its signature and of the name of its first part.
  const height = (width * data.readUInt32BE(20)) / data.readUInt32BE(16);
  makeRoom(pdf, height + 30);
  const top = pdf.y;
  const figure = pdf.struct(
    'Figure',
    { alt: block.alternative, bbox: [left, top, left + width, top + height], placement: 'Block' } as object,
    () => pdf.image(data, left, top, { width }),
  );
  root.add(figure);
  figure.end();
  pdf.y = top + height + 4;
  write(page, 'P', [block.caption], { size: 9, color: muted, after: 8 });
}

function writeSignature(page: Page, lines: readonly string[]): void {
  const { pdf, left, width } = page;
  makeRoom(pdf, lines.length * 34);
  for (const name of lines) {
    pdf.y += 16;
    const top = pdf.y;
    write(page, 'P', [`${name}:`], { ...body, after: 4 });
    decorate(pdf, () => {
      pdf
        .moveTo(left + 100, top + body.size + 2)
        .lineTo(left + width * 0.6, top + body.size + 2)
        .lineWidth(0.7)
        .stroke(ink);
    });
  }
  pdf.y += 10;
}

/** Head and foot of every page: drawn once there is the last, and not part of what is read aloud. */
function addRunningLines({ pdf, left, width }: Page, source: PlanDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index);
    // The foot is below the margin, where a text would otherwise begin another page.
    pdf.page.margins.bottom = 0;
    const foot = pdf.page.height - margin + 18;
    const numbers = { page: index - start + 1, pages: count };
    const words = source.foot.map((part) => (typeof part === 'string' ? part : numbers[part.number])).join('');
    pdf.font(fontFiles.regular).fontSize(8.5).fillColor(muted);
    decorate(pdf, () => {
      pdf.text(source.header, left, 34, { width, lineBreak: false });
      pdf.text(words, left, foot, { width, align: 'right' });
    });
  }
}

/** One tagged piece of text, from where the page is at. */
function write(page: Page, tag: string, runs: Runs, look: Look): void {
  const element = page.pdf.struct(tag);
  page.root.add(element);
  lay(page, runs, look, element);
  element.end();
}

/** Lays the words of a text one after another, each in its own hand. */
function lay({ pdf, left, width }: Page, parts: Runs, look: Look, element: Tag | null): void {
  const runs = parts.map(asRun).filter(({ text }) => text !== '');
  pdf.x = left;
  runs.forEach((run, index) => {
    const link = run.url && element ? run.url : null;
    const lang = run.lang === undefined ? {} : { lang: run.lang };
    const draw = () => {
      pdf.font(fontFiles[run.bold || look.bold ? 'bold' : run.italic ? 'italic' : 'regular']).fontSize(look.size);
      pdf.fillColor(run.url ? accent : (look.color ?? ink));
      const options = { width, lineGap, continued: index < runs.length - 1, link, underline: link !== null };
      if (index === 0) pdf.text(run.text, left, pdf.y, options);
      else pdf.text(run.text, options);
    };
    if (!element) draw();
    else if (link) element.add(pdf.struct('Link', { ...(run.heard && { alt: run.heard }), ...lang }, draw));
    else if (run.lang) element.add(pdf.struct('Span', lang, draw));
    else element.add(draw);
  });
  pdf.y += look.after;
}

/** How tall a text is. Bold is some 6 % wider: a text with some of it is measured in a column that much narrower. */
function heightOf(pdf: Pdf, parts: Runs, look: Look, width: number): number {
  const runs = parts.map(asRun);
  const lettersOf = (some: readonly { text: string }[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const boldShare = look.bold ? 1 : lettersOf(runs.filter(({ bold }) => bold)) / Math.max(1, lettersOf(runs));
  pdf.font(fontFiles[boldShare === 1 ? 'bold' : 'regular']).fontSize(look.size);
  const measured = boldShare === 1 ? width : width * (1 - 0.06 * boldShare);
  return pdf.heightOfString(runs.map(({ text }) => text).join(''), { width: measured, lineGap });
}

/** Goes on to the next page when there is no room on this one. */
function makeRoom(pdf: Pdf, height: number): boolean {
  if (pdf.y + height <= pdf.page.height - pdf.page.margins.bottom) return false;
  pdf.addPage();
  return true;
}

/** Draws what is not read. */
function decorate(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}
