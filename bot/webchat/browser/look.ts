/** How Web Chat looks: the colours are in chat.css, where dark mode changes them. */
export const styleOptions = {
  accent: 'var(--link)',
  // A long answer or a card is read from its beginning: it does not scroll past what one has not seen.
  autoScrollSnapOnPage: true,
  backgroundColor: 'var(--paper)',
  bubbleBackground: 'var(--bubble)',
  bubbleBorderRadius: 10,
  bubbleBorderWidth: 0,
  bubbleFromUserBackground: 'var(--accent)',
  bubbleFromUserBorderRadius: 10,
  bubbleFromUserBorderWidth: 0,
  bubbleFromUserTextColor: 'var(--on-accent)',
  bubbleMaxWidth: 640,
  bubbleMinHeight: 32,
  bubbleTextColor: 'var(--ink)',
  cardEmphasisBackgroundColor: 'var(--option)',
  primaryFont: 'var(--font)',
  // What is sent waits for the connection, however long it takes: nobody has to send it again.
  sendTimeout: 24 * 3600_000,
  subtle: 'var(--subtle)',
  timestampColor: 'var(--subtle)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--ink)',
  transcriptVisualKeyboardIndicatorColor: 'var(--ink)',
};

const containerStyle = (backgroundColor?: string) => ({
  ...(backgroundColor && { backgroundColor }),
  foregroundColors: {
    default: { default: 'var(--ink)', subtle: 'var(--subtle)' },
    accent: { default: 'var(--link)', subtle: 'var(--link)' },
  },
});

/** What Adaptive Cards take from the page where they are shown. */
export const cardsLook = {
  supportsInteractivity: true,
  fontFamily: 'var(--font)',
  fontSizes: { small: 14, default: 16, medium: 17, large: 19, extraLarge: 22 },
  containerStyles: { default: containerStyle(), emphasis: containerStyle('var(--option)') },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  actions: {
    actionAlignment: 'stretch',
    actionsOrientation: 'vertical',
    buttonSpacing: 8,
    maxActions: 100,
    spacing: 'default',
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 2 },
};
