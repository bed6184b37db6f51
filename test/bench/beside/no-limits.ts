/** What a bench asks from one address is what many people ask from many. */
export const noLimits = {
  LIMIT_TOKENS: '0',
  LIMIT_CONVERSATIONS: '0',
  LIMIT_MESSAGES: '0',
  LIMIT_KILOBYTES: '0',
  LIMIT_MESSAGES_PER_CONVERSATION: '0',
  LIMIT_READS_PER_CONVERSATION: '0',
  LIMIT_DOCUMENTS: '0',
  LIMIT_SOCKETS: '0',
  MAX_SOCKETS: '9000',
  MAX_SOCKETS_PER_ADDRESS: '9000',
  MAX_CONNECTIONS: '20000',
};
