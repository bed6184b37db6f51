interface TitledItem {
  id: string;
  text: string;
  reason: string;
  title?: string | undefined;
  names: string[];
}

/** What the YAML says of any question that has a text of its own; the text is its title where it has none. */
export function titled({ id, text, reason, title = text, names }: TitledItem) {
  return { id, text, reason, title, names };
}
