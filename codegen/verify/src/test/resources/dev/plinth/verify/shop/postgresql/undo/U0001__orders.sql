DROP TABLE "order";
DROP TABLE "customer";
DROP TYPE "order_state";
