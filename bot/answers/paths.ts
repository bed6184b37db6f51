/** Where other programs ask a question. */
export const answersPath = '/api/answers';
/** Where they read how to. */
export const openApiPath = '/openapi.json';
