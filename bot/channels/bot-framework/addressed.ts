import type { Activity } from 'botbuilder';

/** A reply with the address of what it replies to: the same conversation, from whom it was said to. */
export function addressed(reply: Partial<Activity>, to: Activity): Partial<Activity> {
  const { channelId, serviceUrl, conversation, from, recipient, id, locale, type } = to;
  // Azure's own chats tell that somebody came in with an id that is no activity's.
  const isNoActivity = type === 'conversationUpdate' && (channelId === 'directline' || channelId === 'webchat');
  return {
    type: 'message',
    ...reply,
    channelId,
    serviceUrl,
    conversation,
    from: recipient,
    recipient: from,
    ...((reply.locale ?? locale) && { locale: reply.locale ?? locale }),
    ...(id && !isNoActivity && { replyToId: id }),
  };
}
