import { currentExchange } from './exchange'

/** An Apollo plugin that makes known, in the log say, which GraphQL operation a request is. */
export const nameOperation = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName }: { operationName: string | null }) {
        const exchange = currentExchange()
        if (exchange) exchange.operation = operationName
      },
    }
  },
}
