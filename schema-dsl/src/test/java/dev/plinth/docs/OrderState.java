package dev.plinth.docs;

public enum OrderState {
    OPEN,
    PAID,
    SHIPPED
}
