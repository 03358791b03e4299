/** Tells those who listen, until they end it; who begins to listen meanwhile is told too. */
export class Bell<T = void> {
  private readonly listeners = new Set<(told: T) => void>();

  listen(listener: (told: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  ring(told: T): void {
    for (const listener of this.listeners) listener(told);
  }
}
