/** Where the technological model is published: its words are the advice of the plan. */
export const modelUrl = 'http://gestiodocumental.org/recursos/model-tecnologic/';
