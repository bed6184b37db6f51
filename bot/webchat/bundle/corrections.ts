/** What a file of Web Chat does wrong, and what is written in its place. */
export interface Correction {
  /** End of the path of the file, with slashes. */
  file: string;
  changes: { why: string; wrong: string; right: string }[];
}

/**
 * What Web Chat and the packages it brings do wrong for who hears the page or moves by keyboard, and for a strict policy, put
 * right in their source. A new version that reads otherwise stops the bundle, so that nothing is lost without notice.
 */
export const corrections: readonly Correction[] = [
  {
    file: 'botframework-webchat-core/src/sagas/postActivitySaga.ts',
    changes: [
      {
        why: 'after five minutes without a connection it gives up what was sent',
        wrong: 'const HARD_SEND_TIMEOUT = 300000;',
        right: 'const HARD_SEND_TIMEOUT = 24 * 3600_000;',
      },
    ],
  },
  {
    file: 'react-scroll-to-bottom/lib/esm/ScrollToBottom/Composer.js',
    changes: [
      {
        why: 'it is given no nonce, and a policy without inline styles then refuses its style',
        wrong: 'nonce: undefined,',
        right: 'nonce: document.querySelector("script[nonce]")?.nonce,',
      },
    ],
  },
  {
    file: 'react-scroll-to-bottom/lib/esm/SpineTo.js',
    changes: [
      {
        why: 'it glides, also for who asked for less motion (WCAG 2.2, 2.3.3)',
        wrong: 'Math.abs(toNumber - nextValue) < 1.5',
        right: 'Math.abs(toNumber - nextValue) < 1.5 || matchMedia("(prefers-reduced-motion: reduce)").matches',
      },
    ],
  },
  {
    file: 'botframework-webchat-component/src/Transcript/LiveRegionTranscript.tsx',
    changes: [
      {
        why: 'messages that come together were announced last first, and a whole conversation found again, all of it',
        wrong: 'isPresentational(activity) || queueStaticElement(<LiveRegionActivity activity={activity} />);\n    }',
        right: `}

    for (const { activity } of appendedActivities) {
      const isOld = activity.channelData?.['guia-eadmin:old'];

      isOld || isPresentational(activity) || queueStaticElement(<LiveRegionActivity activity={activity} />);
    }`,
      },
    ],
  },
  {
    file: 'botframework-webchat-component/src/BasicTranscript.tsx',
    changes: [
      {
        why: 'its help opened by itself at a stop of the keyboard, over what one reads and writes: it is in the accessibility page',
        wrong: '<KeyboardHelp />',
        right: '',
      },
      {
        why: 'the end of the conversation was a stop where there is nothing to do; pass-end.ts goes on from it',
        wrong: 'role="note"\n              tabIndex={0}',
        right: 'role="note"\n              tabIndex={-1}',
      },
    ],
  },
  {
    file: 'botframework-webchat-component/src/Transcript/useActivityAccessibleName.ts',
    changes: [
      {
        why: 'it said that a message with a card is interactive, and then how',
        wrong: '? activityInteractiveReasonInteractiveContentAlt',
        right: "? ''",
      },
    ],
  },
  {
    file: 'botframework-webchat-component/src/Activity/StackedLayout.tsx',
    changes: [
      {
        why: 'it names a part that has no role, which may not be named (WAI-ARIA 1.2, 5.2.8.6)',
        wrong: 'aria-labelledby={activityDisplayText ? ariaLabelId : undefined}',
        right: '',
      },
      {
        why: 'it does not say in which language a message is, where it is not that of the page (WCAG 2.2, 3.1.2)',
        wrong: '<ActivityDecorator activity={activity}>',
        right: '<div lang={fromUser ? undefined : activity.locale}><ActivityDecorator activity={activity}>',
      },
      { why: 'the same, at its end', wrong: '</ActivityDecorator>', right: '</ActivityDecorator></div>' },
      {
        why: 'the same, of what is attached',
        wrong: '{renderAttachment({ activity, attachment })}',
        right: '<div lang={fromUser ? undefined : activity.locale}>{renderAttachment({ activity, attachment })}</div>',
      },
      {
        why: 'it says what a message is in English, whatever the language (WCAG 2.2, 3.1.2)',
        wrong: 'aria-roledescription="message"',
        right: "aria-roledescription={localize('MESSAGE_ROLE_ALT')}",
      },
      {
        why: 'the same, of what is attached: here, always a card; and a group of boxes has to have a name (WCAG 2.2, 1.3.1)',
        wrong: 'aria-roledescription="attachment"',
        right: "aria-label={attachedAlt}\n              aria-roledescription={localize('ATTACHMENT_ROLE_ALT')}",
      },
    ],
  },
  {
    file: 'botframework-webchat-component/src/LiveRegion/LiveRegionActivity.tsx',
    changes: [
      {
        why: 'what is announced does not say either in which language it is',
        wrong: '<div>{textAlt}</div>',
        right: "<div lang={role === 'user' ? undefined : activity.locale}>{textAlt}</div>",
      },
      {
        why: 'the same, of a card alone',
        wrong: '<div>{fallbackText}</div>',
        right: '<div lang={activity.locale}>{fallbackText}</div>',
      },
    ],
  },
  {
    file: 'botframework-webchat-component/src/SendBox/BasicSendBox.tsx',
    changes: [
      { why: 'a form without a name, around another that is the real one', wrong: '      role="form"\n', right: '' },
    ],
  },
  {
    file: 'botframework-webchat-component/src/BasicWebChat.tsx',
    changes: [
      {
        why: 'it is a landmark without a name, inside the one that the page has for it',
        wrong: ' role={role}>',
        right: '>',
      },
    ],
  },
  {
    file: 'botframework-webchat/src/markdown/private/betterLinkDocumentMod.ts',
    changes: [
      {
        why: 'a picture that says of itself that it says nothing had a title, which the name of its link says already',
        wrong: "iconAlt && image.setAttribute('title', iconAlt);",
        right: '',
      },
    ],
  },
  {
    file: 'adaptivecards/lib/card-elements.js',
    changes: [
      {
        why: 'an option with text of its own was named by its title alone, and its signs were not heard (WCAG 2.2, 2.5.3)',
        wrong: 'if (this.title) {\n            element.setAttribute("aria-label", this.title);',
        right:
          'if (this.title && !element.querySelector(".ac-textBlock")) {\n            element.setAttribute("aria-label", this.title);',
      },
      {
        why: 'what is folded said of itself that it is folded, which only its title may say',
        wrong: 'this._renderedElement.setAttribute("aria-expanded", value.toString());',
        right: '',
      },
      {
        why: 'a title that unfolds did not say whether it is unfolded (WCAG 2.2, 4.1.2)',
        wrong: '    updateAriaControlsAttribute() {\n',
        right: `    setupElementForAccessibility(element, promoteTooltipToLabel) {
        super.setupElementForAccessibility(element, promoteTooltipToLabel);
        this._header = element;
        this.tellExpanded();
    }
    tellExpanded() {
        // The first is what is folded; the others are the signs of its title.
        const [folded] = Object.keys(this.targetElements);
        const shown = this.parent?.getRootElement().getElementById(folded)?.isVisible ?? false;
        this._header?.setAttribute("aria-expanded", String(shown));
    }
    updateAriaControlsAttribute() {
`,
      },
      {
        why: 'the same, once it has been tapped',
        wrong: `                        targetElement.isVisible = !targetElement.isVisible;
                    }
                }
            }
`,
        right: `                        targetElement.isVisible = !targetElement.isVisible;
                    }
                }
            }
            this.tellExpanded();
`,
      },
    ],
  },
  {
    file: 'botframework-webchat/src/adaptiveCards/Attachment/AdaptiveCardRenderer.tsx',
    changes: [
      {
        why: 'it unfolds what can be unfolded, and then complains that it does not know how',
        wrong: '} else {\n        console.error(`Web Chat: received unknown action',
        right:
          "} else if (actionTypeName !== 'Action.ToggleVisibility') {\n        console.error(`Web Chat: received unknown action",
      },
    ],
  },
];
