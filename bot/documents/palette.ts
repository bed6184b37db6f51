/** The colours of the plan as a document, and of its picture: dark enough on white to be read, and in a grey print. */
export const palette = {
  ink: '#1b2733',
  muted: '#55626f',
  rule: '#c3ccd5',
  /** What has been reached, and headings. */
  accent: '#0b5a8a',
  headFill: '#e4ecf2',
  /** Where the law asks more. */
  notice: '#7a3e00',
  noticeFill: '#fdf1e3',
} as const;
