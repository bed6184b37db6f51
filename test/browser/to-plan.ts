import type { ChatPage } from './chat-page.ts';

/** The quick diagnosis of Tona, to its plan. */
export async function toPlan(chat: ChatPage): Promise<void> {
  await chat.frame.getByRole('toolbar').waitFor();
  await chat.say('diagnosi');
  await chat.last('De quin municipi').waitFor();
  await chat.say('Tona');
  await chat.last('Osona').waitFor();
  await chat.say('ràpida');
  for (let question = 1; question <= 5; question++) {
    await chat.last(`${question} de 5`).waitFor();
    await chat.say('1');
  }
  await chat.last('Tona · ara mateix').waitFor();
}
