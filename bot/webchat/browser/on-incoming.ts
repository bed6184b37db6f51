interface Action {
  type: string;
  payload?: { activity?: { type: string; name?: string } };
}

/** What Web Chat's store is made with to be told of each activity that comes in, before it is shown. */
export function onIncoming(tell: (activity: { type: string; name?: string }) => void) {
  return () => (next: (action: Action) => unknown) => (action: Action) => {
    const activity = action.payload?.activity;
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity) tell(activity);
    return next(action);
  };
}
