/** What a turn says, before any channel gives it a form. Texts are in the reader's language; `*` marks emphasis as in Markdown. */

import type { Source } from '../knowledge/content.ts';
import type { CommandId, KeepingId, PlanMatterId } from '../knowledge/schema/ids.ts';
import type { Locale } from '../locales/sentences.ts';
import type { LackId } from './lack.ts';
import type { DutyList } from './plan/duty-list.ts';
import type { Plan } from './plan/plan.ts';
import type { PlanDate } from './plan/plan-dates.ts';

/** What a tap means: always ids, never labels, so that content may be reworded under a live conversation. */
export type ButtonValue =
  | {
      command:
        | CommandId
        | 'plan'
        | 'plans'
        | 'plan-summary'
        | 'change'
        | 'deepen'
        | 'compare'
        | 'calendar'
        | 'sheet'
        | 'share'
        | 'unremind'
        | 'let-see'
        | 'stop-seeing'
        | 'why'
        | 'again'
        | 'restart-now'
        | 'delete-data-now'
        | 'decline'
        | 'none-of-these';
    }
  | { command: 'language'; language: Locale }
  | { guide: string }
  | { dimension: string }
  /** One of the things that lack to integrate a service, from 1 on. */
  | { ofChecklist: number }
  /** What is asked of the plan that there is; `at`: of which of the things to do, from 1 on. */
  | { ofPlan: PlanMatterId; at?: number }
  | { guide: string; question: string }
  | { guide: string; question: string; option: string }
  | { guide: string; question: string; options: string[] }
  /** What an answer lacked; `line` to say it in words. */
  | { lack: LackId | 'line'; about: { service: string; topic: string; question?: string | null } }
  /** `from`: how many facts of the topic have been shown already; `leading`: place of the one that was said first. */
  | { service: string; topic: string; question?: string | null; from?: number; leading?: number };

export interface Button {
  label: string;
  value: ButtonValue;
}

export interface TextReply {
  type: 'text';
  text: string;
  /** Set when it is of the content, that is in Catalan whatever the language. */
  isContent?: true;
  /** A list to go through, one tap each, however long: under its text, and apart from the buttons. */
  items?: DetailedButton[];
  /** Where what it says comes from, when its text says so. */
  sources?: readonly Source[];
  buttons: Button[];
  /** True when it asks the question that waits in short: a number typed after it is one of the options of the question. */
  asks?: true;
}

export interface AnswerReply {
  type: 'answer';
  about: { service: string; topic: string; question?: string | null };
  /** What was understood, so that a misreading is seen at once. */
  title: string;
  points: string[];
  sources: Source[];
  /** True when the knowledge base has no sourced answer, and says so. */
  unsourced: boolean;
  buttons: Button[];
}

/** A button that says more than its label: what helps to recognise oneself in an option, or the value and state of an answer. */
export interface DetailedButton extends Button {
  detail?: string;
}

export interface QuestionReply {
  type: 'question';
  guide: string;
  question: string;
  /** «3 de 15 · Seguretat» */
  heading: string | null;
  text: string;
  /** Why it is asked again, when the last reply could not be read. */
  hint: string | null;
  options: DetailedButton[];
  /** Set when several options may be ticked at once; `none` is the button for an empty choice, `all` for them all. */
  several: { label: string; submit: string; none: Button; all?: Button } | null;
  /** Ways out that are not answers: «no ho sé», «no aplica». */
  extras: Button[];
}

export interface PlanReply {
  type: 'plan';
  /** The short form fits a screen; the whole one has every dimension; «changed», only what is not as it was before an answer. */
  form: 'summary' | 'whole' | 'changed';
  plan: Plan;
  /** The plan before the answer, when the form is «changed». */
  before: Plan | null;
  buttons: Button[];
}

/** What a council of which the model does not speak gets back. */
export interface DutyListReply {
  type: 'duty-list';
  /** The short form fits a screen; the whole one has every tool and every duty. */
  form: 'summary' | 'whole';
  list: DutyList;
  buttons: Button[];
}

/** Where the guide under way stands, and the moves that make sense there. A channel may keep them in sight all the time. */
export interface Standing {
  /** «3 of 15»; null when no question of a list waits. */
  progress: { position: number; total: number } | null;
  moves: Button[];
}

/** Where the plan, or the list, can be got, for what the person wants of it; the addresses are the channel's. */
export interface PlanFilesReply {
  type: 'plan-files';
  wish: KeepingId;
  /** The days to come back to it. */
  dates: PlanDate[];
  buttons: Button[];
}

/** That the person will be reminded of the plan, where the channel can; where it cannot, the day is in the calendar. */
export interface ReminderReply {
  type: 'reminder';
  /** ISO date; null when there is to be none. */
  day: string | null;
  /** True when it was asked for later than it can be. */
  isEarlier: boolean;
  buttons: Button[];
}

export type Reply =
  | TextReply
  | AnswerReply
  | QuestionReply
  | PlanReply
  | DutyListReply
  | PlanFilesReply
  | ReminderReply;
