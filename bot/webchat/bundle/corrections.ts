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
    file: 'botframework-webchat-component/src/Activity/StackedLayout.tsx',
    changes: [
      {
        why: 'it names a part that has no role, which may not be named (WAI-ARIA 1.2, 5.2.8.6)',
        wrong: 'aria-labelledby={activityDisplayText ? ariaLabelId : undefined}',
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
        const shown = (id) => this.parent?.getRootElement().getElementById(id)?.isVisible ?? false;
        this._header?.setAttribute("aria-expanded", String(Object.keys(this.targetElements).every(shown)));
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
