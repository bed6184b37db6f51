import { z } from 'zod';

/**
 * The part of the Adaptive Cards 1.5 schema that our cards use, written after its documentation: the schema itself is in no
 * package. It refuses what Microsoft's parser lets pass: a property that does not exist, and a value of another type. `lang` is not
 * in it: the library refuses a language every other time, whatever it is.
 */
const text = z.string().min(1);
const spacing = z.enum(['Default', 'None', 'Small', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const placed = {
  id: text.optional(),
  spacing: spacing.optional(),
  separator: z.boolean().optional(),
  isVisible: z.boolean().optional(),
};
const alignment = z.enum(['Left', 'Center', 'Right']);
const size = z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']);
const colour = z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']);
const style = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);

const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: text,
  // Anything else than an object is lost without a word.
  data: z.record(z.string(), z.unknown()).optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  tooltip: text.optional(),
  associatedInputs: z.literal('none').optional(),
});
const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: text,
  url: z.url({ protocol: /^https?$/ }),
  tooltip: text.optional(),
});
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: text,
  targetElements: z.array(text).min(1),
});
const action = z.discriminatedUnion('type', [submit, openUrl, toggle]);
/** More actions than these, Teams does not show. */
const actions = z.array(action).min(1).max(6);

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text,
  // Teams cuts a line that is not told to wrap.
  wrap: z.literal(true),
  size: size.optional(),
  weight: z.enum(['Lighter', 'Default', 'Bolder']).optional(),
  color: colour.optional(),
  isSubtle: z.boolean().optional(),
  horizontalAlignment: alignment.optional(),
  style: z.enum(['default', 'heading']).optional(),
  ...placed,
});
const image = z.strictObject({
  type: z.literal('Image'),
  // A picture inside the card would not fit in the message.
  url: z.url({ protocol: /^https?$/ }),
  altText: text,
  size: z.enum(['Auto', 'Stretch', 'Small', 'Medium', 'Large']).optional(),
  horizontalAlignment: alignment.optional(),
  selectAction: openUrl.optional(),
  /** Teams' own: the picture can be seen larger. */
  msteams: z.strictObject({ allowExpand: z.boolean() }).optional(),
  ...placed,
});
const choiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  id: text,
  label: text,
  choices: z.array(z.strictObject({ title: text, value: text })).min(1),
  style: z.enum(['compact', 'expanded']),
  isMultiSelect: z.boolean().optional(),
  isRequired: z.boolean().optional(),
  errorMessage: text.optional(),
  placeholder: text.optional(),
  wrap: z.boolean().optional(),
  value: z.string().optional(),
  spacing: spacing.optional(),
});
const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions, ...placed });
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: text, value: text })).min(1),
  ...placed,
});
const container = z.strictObject({
  type: z.literal('Container'),
  get items() {
    return z.array(element).min(1);
  },
  selectAction: action.optional(),
  style: style.optional(),
  bleed: z.boolean().optional(),
  ...placed,
});
const column = z.strictObject({
  type: z.literal('Column'),
  get items() {
    return z.array(element);
  },
  // In pixels it would be wider than a phone.
  width: z.enum(['auto', 'stretch']).or(z.int()).optional(),
  selectAction: action.optional(),
  style: style.optional(),
  verticalContentAlignment: z.enum(['Top', 'Center', 'Bottom']).optional(),
  ...placed,
});
const columnSet = z.strictObject({ type: z.literal('ColumnSet'), columns: z.array(column).min(1).max(3), ...placed });
const cell = z.strictObject({
  type: z.literal('TableCell'),
  get items() {
    return z.array(element).min(1);
  },
});
const table = z.strictObject({
  type: z.literal('Table'),
  // More columns than these do not fit a phone.
  columns: z.array(z.strictObject({ width: z.int().positive() })).max(2),
  firstRowAsHeaders: z.boolean().optional(),
  rows: z.array(z.strictObject({ type: z.literal('TableRow'), cells: z.array(cell).max(2) })).min(1),
  ...placed,
});
const element: z.ZodType<object> = z.lazy(() =>
  z.discriminatedUnion('type', [textBlock, image, choiceSet, actionSet, factSet, container, columnSet, table]),
);

export const card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.enum(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']),
  body: z.array(element),
  actions: actions.optional(),
  fallbackText: text.optional(),
  speak: text.optional(),
});
