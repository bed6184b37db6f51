import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { assess } from '../plan/assess.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanReply } from '../replies.ts';
import { askTools } from './ask-tools.ts';

/** The plan that follows from the answers so far, or null when the population is not known yet. */
export function planReply(content: Content, t: Sentences, memory: Memory, form: PlanReply['form']): PlanReply | null {
  const plan = memory.guide && assess(content, memory.guide.answers);
  if (!plan) return null;
  const whole = { label: t('plan.whole'), value: { command: 'plan' as const } };
  const change = { label: t('changeAnswer'), value: { command: 'change' as const } };
  const deepen = { label: t('plan.deepen'), value: { command: 'deepen' as const } };
  const changes = { label: t('diagnosis.compare'), value: { command: 'compare' as const } };
  const defend = { label: t('plan.ask.buttons.meeting'), value: { ofPlan: 'defend' as const } };
  const again = { label: t('plan.again'), value: { command: 'restart' as const } };
  const buttons = [
    ...(form === 'summary' ? [whole] : []),
    ...(plan.approximate ? [deepen] : []),
    ...(plan.toolsUnknown ? askTools(content, t, memory.guide?.id) : []),
    change,
    ...(memory.diagnoses.length > 1 ? [changes] : []),
    ...(form === 'summary' ? [] : [defend, again]),
  ];
  return { type: 'plan', form, plan, before: null, buttons };
}

/** A plan of which only what an answer has changed is said: the rest was said before it. */
export function changedPlan(t: Sentences, reply: PlanReply, before: Plan): PlanReply {
  const show = { label: t('diagnosis.show'), value: { command: 'plan-summary' as const } };
  const others = reply.buttons.filter(
    ({ value }) => 'command' in value && ['deepen', 'change'].includes(value.command),
  );
  return { ...reply, form: 'changed', before, buttons: [show, ...others] };
}
