import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { asRun, type Block, type PlanDocument, type Run, type Runs } from './document.ts';
import { palette } from './palette.ts';
import { pictureToPng } from './picture-png.ts';
import { shownAddress } from './shown-address.ts';

/** Sizes of a page, in twentieths of a point: A4 with margins of 1.7 cm, those of the PDF. */
const page = { width: 11906, height: 16838, margin: 960 };
const textWidth = page.width - 2 * page.margin;
/** Pixels of the picture on the page, at 96 to the inch, and of the image itself, so that it prints well. */
const picturePixels = Math.round((textWidth / 1440) * 96);
const imagePixels = 1600;

const { ink, muted, accent, rule, headFill, noticeFill } = palette;
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const fields = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const;
const bullets = 'bullets';
const numbers = 'numbers';

/** The document as DOCX: to be changed in a word processor, with its own styles for headings, lists and tables. */
export async function writeDocx(source: PlanDocument): Promise<Buffer> {
  const children: (Paragraph | Table)[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(source.title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(source.subtitle)] }),
  ];
  for (const block of source.blocks) children.push(...(await write(block)));
  const document = new Document({
    title: source.title,
    subject: source.subtitle,
    creator: 'Guia eAdmin',
    lastModifiedBy: 'Guia eAdmin',
    description: source.header,
    features: { updateFields: false },
    styles: styles(source.language),
    numbering: { config: numbering },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin + 240, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ style: 'Header', text: source.header })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Footer',
                alignment: AlignmentType.RIGHT,
                children: source.foot.map(
                  (part) => new TextRun(typeof part === 'string' ? part : { children: [fields[part.number]] }),
                ),
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

async function write(block: Block): Promise<(Paragraph | Table)[]> {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          ...(block.newPage && { pageBreakBefore: true }),
          children: [new TextRun(block.text)],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ ...looks[block.look ?? 'body'], children: runs(block.runs) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({ style: 'ListParagraph', numbering: { reference: bullets, level: 0 }, children: runs(item) }),
      );
    case 'table':
      return [table(block), gap()];
    case 'facts':
      return [facts(block), gap()];
    case 'picture':
      return [await picture(block), new Paragraph({ style: 'Caption', children: [new TextRun(block.caption)] })];
    case 'sources':
      return block.sources.map(
        ({ title, url, note }) =>
          new Paragraph({
            style: 'Address',
            numbering: { reference: numbers, level: 0 },
            children: runs([title, note ? `. ${note} ` : '. ', { text: shownAddress(url), url }]),
          }),
      );
    case 'signature':
      return block.lines.map(
        (line) =>
          new Paragraph({
            keepNext: true,
            spacing: { before: 480 },
            tabStops: [{ type: TabStopType.LEFT, position: Math.round(textWidth * 0.6), leader: 'underscore' }],
            children: [new TextRun(`${line}: `), new TextRun({ children: ['\t'] })],
          }),
      );
  }
}

const looks = {
  body: {},
  lead: { keepNext: true },
  small: { style: 'Small' },
  notice: { style: 'Notice' },
} as const;

function runs(parts: Runs, more: Pick<Run, 'bold'> = {}): ParagraphChild[] {
  return parts.map(asRun).map(({ text, bold = more.bold, italic, url, lang }) => {
    const language = lang && { language: { value: lang } };
    if (url)
      return new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink', ...language })] });
    return new TextRun({ text, ...(bold && { bold }), ...(italic && { italics: italic }), ...language });
  });
}

function cell(parts: Runs, width: number, look: { head?: boolean; title?: boolean } = {}): TableCell {
  return new TableCell({
    width: { size: Math.round(width * textWidth), type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(look.head && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: headFill } }),
    children: [
      new Paragraph({ style: 'TableText', children: runs(parts, look.head || look.title ? { bold: true } : {}) }),
    ],
  });
}

const border = { style: BorderStyle.SINGLE, size: 4, color: rule };
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
};

function table({ columns, rows }: Extract<Block, { type: 'table' }>): Table {
  const widths = columns.map(({ width }) => Math.round(width * textWidth));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell([column.title], column.width, { head: true })),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((parts, index) => cell(parts, columns[index]?.width ?? 0)),
          }),
      ),
    ],
  });
}

function facts({ rows }: Extract<Block, { type: 'facts' }>): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [Math.round(textWidth * 0.28), Math.round(textWidth * 0.72)],
    borders,
    tableLook: { firstRow: false, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: rows.map(
      ([name, value]) =>
        new TableRow({ cantSplit: true, children: [cell([name], 0.28, { head: true }), cell([value], 0.72)] }),
    ),
  });
}

async function picture({ svg, alternative, caption }: Extract<Block, { type: 'picture' }>): Promise<Paragraph> {
  const data = await pictureToPng(svg, imagePixels);
  // A PNG says its size after the sixteen bytes of its signature and of the name of its first part.
  const ratio = data.readUInt32BE(20) / data.readUInt32BE(16);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: picturePixels, height: Math.round(picturePixels * ratio) },
        altText: { name: caption, title: caption, description: alternative },
      }),
    ],
  });
}

/** Two tables that touch are one to a word processor. */
function gap(): Paragraph {
  return new Paragraph({ style: 'TableText', children: [] });
}

const numbering = [
  {
    reference: bullets,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 360, hanging: 260 } } },
      },
    ],
  },
  {
    reference: numbers,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '[%1]',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 560, hanging: 560 } } },
      },
    ],
  },
];

function styles(language: string) {
  const font = 'Calibri';
  /** `level`: without it a heading looks like one and is none to whoever goes from one to another. */
  const headingStyle = (level: 1 | 2 | 3, size: number, before: number, after: number, color: string = accent) => ({
    run: { font, size, bold: true, color },
    paragraph: { outlineLevel: level - 1, spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 20, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 80, line: 250, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 44, bold: true, color: accent },
        paragraph: { spacing: { before: 0, after: 60 } },
      },
      heading1: headingStyle(1, 30, 280, 100),
      heading2: headingStyle(2, 25, 200, 80),
      heading3: headingStyle(3, 22, 120, 40, ink),
      caption: { run: { size: 18, color: muted, italics: false }, paragraph: { spacing: { after: 200 } } },
      listParagraph: { paragraph: { spacing: { after: 30 } } },
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 26, color: muted },
        paragraph: { spacing: { after: 240 } },
      },
      { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 17, color: muted } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: muted } },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { before: 0, after: 0, line: 240 } },
      },
      // Where the numbers lead: addresses, that nobody reads from top to bottom.
      {
        id: 'Address',
        name: 'Address',
        basedOn: 'Normal',
        run: { size: 17 },
        paragraph: { spacing: { after: 20, line: 240 } },
      },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 80 } },
      },
      {
        id: 'Notice',
        name: 'Notice',
        basedOn: 'Normal',
        paragraph: {
          spacing: { before: 60, after: 140 },
          indent: { left: 120, right: 120 },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: noticeFill },
          border: { left: { style: BorderStyle.SINGLE, size: 24, color: '7A3E00', space: 6 } },
        },
      },
    ],
  };
}
